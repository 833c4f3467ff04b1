import { ArrayMaxSize, Max, Min } from 'class-validator';
import { Field, ID, InputType, Int } from 'type-graphql';
import { NameLength } from '../graphql/name-length.ts';
import { DateTime } from '../graphql/scalars.ts';

@InputType('CreateApiKeyInput', { description: 'A key to be made.' })
export class CreateApiKeyInput {
  @Field(() => ID, { description: 'The project it sends for.' })
  projectId!: string;

  @Field(() => String, { description: '1 to 200 characters.' })
  @NameLength()
  name!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      "Sends an hour, 1,000 by default; at most what the tenant's plan allows: 1,000, 10,000, or any number.",
  })
  @Min(1, { message: 'rateLimit must be at least 1' })
  rateLimit?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends; it does not by default.' })
  expiresAt?: Date | null;

  @Field(() => [String], {
    nullable: true,
    description: 'For a key that is written into pages: their origins. Requests that name no other are taken.',
  })
  @ArrayMaxSize(50, { message: 'allowedOrigins must be at most 50' })
  allowedOrigins?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Templates of the project that it may send; all by default.' })
  @ArrayMaxSize(50, { message: 'allowedTemplates must be at most 50' })
  allowedTemplates?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Connectors of the project that it may use; all by default.' })
  @ArrayMaxSize(50, { message: 'allowedConnectors must be at most 50' })
  allowedConnectors?: string[] | null;
}

@InputType('RotateApiKeyInput', { description: 'A key to be replaced by another that may do the same.' })
export class RotateApiKeyInput {
  @Field(() => ID, { description: 'The key.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Hours for which the old one goes on working beside the new one, 0 to 720; 24 by default.',
  })
  @Min(0, { message: 'overlapHours must be between 0 and 720' })
  @Max(720, { message: 'overlapHours must be between 0 and 720' })
  overlapHours?: number | null;

  @Field(() => DateTime, { nullable: true, description: 'When the new one ends; when the old one was to, by default.' })
  expiresAt?: Date | null;
}

@InputType('DeleteApiKeyInput', { description: 'A key to be deleted.' })
export class DeleteApiKeyInput {
  @Field(() => ID, { description: 'The key.' })
  id!: string;

  @Field(() => ID, { nullable: true, description: 'Its project, where it may be of no other.' })
  projectId?: string | null;
}
