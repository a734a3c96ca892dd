import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../platform/context/request-context';
import { selectionAt, selectionOf } from '../../platform/graph/look-ahead';
import { Staff } from '../staff.schema';
import { staffById } from '../staff.service';
import type { SavedViewRow } from './saved-view.repository';
import {
  ChangeViewInput,
  ChangeViewResult,
  ChooseDefaultViewInput,
  ChooseDefaultViewResult,
  DeleteViewInput,
  DeleteViewResult,
  SavedView,
  SaveViewInput,
  SaveViewResult,
  TakeOverViewInput,
  TakeOverViewResult,
  ViewPage,
} from './saved-view.schema';
import { changeView, chooseDefaultView, deleteView, savedViews, saveView, takeOverView } from './saved-view.service';
import type { ViewPage as ViewPageName } from './page-parameters';

@Resolver(() => SavedView)
export class SavedViewResolver {
  @Query(() => [SavedView], {
    description: 'Views of a page the viewer may use: their own first, then those shared with them; 200 at most.',
  })
  savedViews(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('page', () => ViewPage, { description: 'The page.' }) page: ViewPageName,
  ): Promise<unknown> {
    return savedViews(context, page, selectionOf(info));
  }

  @Mutation(() => SaveViewResult, { description: 'Keeps a page with its filters under a name.' })
  saveView(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => SaveViewInput, { description: 'What to keep.' }) input: SaveViewInput,
  ): Promise<unknown> {
    return saveView(context, input, selectionAt(info, 'view'));
  }

  @Mutation(() => ChangeViewResult, { description: 'Changes a view of the viewer’s own.' })
  changeView(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ChangeViewInput, { description: 'What it shall be.' }) input: ChangeViewInput,
  ): Promise<unknown> {
    return changeView(context, input, selectionAt(info, 'view'));
  }

  @Mutation(() => TakeOverViewResult, {
    description: 'Takes over a view that is shared with the viewer and whose owner has left the company.',
  })
  takeOverView(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => TakeOverViewInput, { description: 'Which one.' }) input: TakeOverViewInput,
  ): Promise<unknown> {
    return takeOverView(context, input, selectionAt(info, 'view'));
  }

  @Mutation(() => DeleteViewResult, { description: 'Deletes a view of the viewer’s own.' })
  deleteView(
    @Ctx() context: RequestContext,
    @Arg('input', () => DeleteViewInput, { description: 'Which one.' }) input: DeleteViewInput,
  ): Promise<unknown> {
    return deleteView(context, input);
  }

  @Mutation(() => ChooseDefaultViewResult, { description: 'Chooses the view a page opens with, for the viewer alone.' })
  chooseDefaultView(
    @Ctx() context: RequestContext,
    @Arg('input', () => ChooseDefaultViewInput, { description: 'Which one, of which page.' })
    input: ChooseDefaultViewInput,
  ): Promise<unknown> {
    return chooseDefaultView(context, input);
  }

  @FieldResolver(() => Staff)
  owner(@Root() row: SavedViewRow, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return staffById(context, row.ownerId ?? '', selectionOf(info));
  }

  @FieldResolver(() => Boolean)
  isMine(@Root() row: SavedViewRow, @Ctx() context: RequestContext): boolean {
    return row.ownerId === context.viewer?.staffId;
  }
}
