// Whoever asks: their account, and what they are in the workspace they chose.
import { Field, ObjectType } from '@nestjs/graphql';
import { Account } from '../workspaces/account.entity.js';
import { Workspace } from '../workspaces/workspace.entity.js';

/** The fields that are read from the workspace stand in `me.fields.ts`. */
@ObjectType({
  description: 'Jag: den som är inloggad, i den valda arbetsytan. Whoever is signed in, in the chosen workspace.',
})
export class Me {
  @Field(() => Account, { description: 'The account one signed in with.' })
  account: Account;

  @Field(() => Workspace, {
    nullable: true,
    description: 'The workspace of this request; null when one is a member of none, or named one where one is not.',
  })
  workspace: Workspace | null;

  @Field(() => [Workspace], {
    description: 'The workspaces one can choose with `X-Stegvis-Workspace`, last used first.',
  })
  workspaces: Workspace[];
}
