// A person who can sign in, whatever workspaces they belong to; holds nothing secret (decision record 15).
import { Field, ObjectType } from '@nestjs/graphql';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Reference } from '#platform/database/classes.js';

@ObjectType({ description: 'Konto: den som loggar in. Whoever signs in, whatever workspaces they belong to.' })
@Reference()
@Entity()
export class Account {
  @PrimaryColumn('uuid')
  id: string;

  /** Unique whatever its case: an index over lower(email), made in the migration. */
  @Field({ description: 'The address one signs in with, and that letters go to.' })
  @Index('account_email_uq', { synchronize: false })
  @Column('text')
  email: string;

  @Column('timestamptz')
  createdAt: Date;
}
