import { MaxLength } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, buildSchemaSync, Ctx, Field, InputType, Query, Resolver } from 'type-graphql';
import { describe, expect, it } from 'vitest';
import type { RequestContext } from '../../../api/platform/context/request-context';
import { callPlainly } from '../../../api/platform/graph/plain-calls';

@InputType({ description: 'What is checked on its way in.' })
class Label {
  @MaxLength(3)
  @Field(() => String, { description: 'At most three characters.' })
  text: string;
}

@Resolver()
class LabelResolver {
  @Query(() => String, { nullable: true, description: 'The text, and who asked.' })
  text(
    @Ctx() context: RequestContext,
    @Arg('text', () => String, { nullable: true, description: 'Any.' }) text: string | null,
  ): string {
    return `${text} for ${context.requestId}`;
  }

  @Query(() => String, { description: 'The text of a label.' })
  label(@Arg('label', () => Label, { description: 'A label.' }) label: Label): string {
    return `${label instanceof Label ? 'a label' : 'a stranger'}: ${label.text}`;
  }
}

function fields() {
  const schema = buildSchemaSync({ resolvers: [LabelResolver], validate: { forbidUnknownValues: false } });
  callPlainly(schema, [LabelResolver]);
  return schema.getQueryType()?.getFields() ?? {};
}

const context = { requestId: 'r1' } as RequestContext;
const info = {} as GraphQLResolveInfo;

describe('methods of resolver classes', () => {
  it('are called at once, each parameter in its place', () => {
    expect(fields()['text']?.resolve?.(undefined, { text: 'so' }, context, info)).toBe('so for r1');
    expect(fields()['text']?.resolve?.(undefined, { text: null }, context, info)).toBe('null for r1');
  });

  it('get objects as instances of their classes, and only valid ones', async () => {
    const label = fields()['label']?.resolve;
    expect(await label?.(undefined, { label: { text: 'abc' } }, context, info)).toBe('a label: abc');
    await expect(label?.(undefined, { label: { text: 'abcd' } }, context, info)).rejects.toThrow('Validation');
  });
});
