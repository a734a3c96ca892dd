import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import type { RequestContext } from '../platform/context/request-context';
import { selectionAt } from '../platform/graph/look-ahead';
import { approveReturn, refuseReturn, withdrawReturn } from './approve-return.service';
import { attachProof, bookReturn, reverseVoucher } from './book-return.service';
import {
  ChangeReturnResult,
  InstructReturnInput,
  ReceiveGoodsInput,
  RequestAllowanceInput,
  RequestReturnInput,
  ReturnStepInput,
  SignAllowanceInput,
} from './change-return.schema';
import { instructReturn, receiveGoods, signAllowance } from './receive-goods.service';
import { requestAllowance, requestReturn } from './request-return.service';
import { AttachProofInput } from './voucher.schema';

const asked = <Input>(input: Input, info: GraphQLResolveInfo) => ({ input, selection: selectionAt(info, 'return') });

/** The steps of a return, in the order of its life. */
@Resolver()
export class ChangeReturnResolver {
  @Mutation(() => ChangeReturnResult, { description: 'Writes a finished-goods return note (CQ-16).' })
  requestReturn(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RequestReturnInput, { description: 'What comes back, and why.' }) input: RequestReturnInput,
  ): Promise<unknown> {
    return requestReturn(context, input, selectionAt(info, 'return'));
  }

  @Mutation(() => ChangeReturnResult, { description: 'Writes a sales-allowance certificate (CQ-15).' })
  requestAllowance(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RequestAllowanceInput, { description: 'What is allowed, and why.' })
    input: RequestAllowanceInput,
  ): Promise<unknown> {
    return requestAllowance(context, input, selectionAt(info, 'return'));
  }

  @Mutation(() => ChangeReturnResult, { description: 'Approves it, by the post its amount asks for (CQ-5).' })
  approveReturn(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReturnStepInput, { description: 'Which return.' }) input: ReturnStepInput,
  ): Promise<unknown> {
    return approveReturn(context, asked(input, info));
  }

  @Mutation(() => ChangeReturnResult, { description: 'Refuses it, by the same post; with the reason (CQ-5).' })
  refuseReturn(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReturnStepInput, { description: 'Which return.' }) input: ReturnStepInput,
  ): Promise<unknown> {
    return refuseReturn(context, asked(input, info));
  }

  @Mutation(() => ChangeReturnResult, { description: 'No longer asks for it; with the reason.' })
  withdrawReturn(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReturnStepInput, { description: 'Which return.' }) input: ReturnStepInput,
  ): Promise<unknown> {
    return withdrawReturn(context, asked(input, info));
  }

  @Mutation(() => ChangeReturnResult, { description: 'Signs for what arrived (CQ-18).' })
  receiveGoods(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReceiveGoodsInput, { description: 'What arrived.' }) input: ReceiveGoodsInput,
  ): Promise<unknown> {
    return receiveGoods(context, asked(input, info));
  }

  @Mutation(() => ChangeReturnResult, { description: 'Says how a held return is booked; with the reason (CQ-17).' })
  instructReturn(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => InstructReturnInput, { description: 'By what quantity.' }) input: InstructReturnInput,
  ): Promise<unknown> {
    return instructReturn(context, asked(input, info));
  }

  @Mutation(() => ChangeReturnResult, { description: 'Records that the client signed the certificate (CQ-15).' })
  signAllowance(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SignAllowanceInput, { description: 'Who signed, and when.' }) input: SignAllowanceInput,
  ): Promise<unknown> {
    return signAllowance(context, asked(input, info));
  }

  @Mutation(() => ChangeReturnResult, { description: 'Attaches one of the three proofs (CQ-19).' })
  attachProof(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AttachProofInput, { description: 'Which proof.' }) input: AttachProofInput,
  ): Promise<unknown> {
    return attachProof(context, asked(input, info));
  }

  @Mutation(() => ChangeReturnResult, { description: 'Writes the voucher (CQ-19).' })
  bookReturn(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReturnStepInput, { description: 'Which return.' }) input: ReturnStepInput,
  ): Promise<unknown> {
    return bookReturn(context, asked(input, info));
  }

  @Mutation(() => ChangeReturnResult, { description: 'Takes the voucher back by a counter-entry; with the reason.' })
  reverseVoucher(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReturnStepInput, { description: 'Which return.' }) input: ReturnStepInput,
  ): Promise<unknown> {
    return reverseVoucher(context, asked(input, info));
  }
}
