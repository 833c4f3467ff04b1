import { Language } from '@parley/schema/enums';
import { Arg, Authorized, Ctx, Field, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { adminOf, admins, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { SetReplyTemplateInput } from './reply-template.input.ts';
import type { ReplyTemplateService } from './reply-template.service.ts';
import { ReplyTemplateType } from './reply-template.type.ts';

@ObjectType('SetReplyTemplatePayload', { simpleResolvers: true, description: 'The sentence that was set.' })
class SetReplyTemplatePayload {
  @Field(() => ReplyTemplateType, { description: 'As it is now.' })
  template!: ReplyTemplateType;
}

@Resolver()
export class ReplyTemplateResolver {
  readonly #templates: ReplyTemplateService;

  constructor(templates: ReplyTemplateService) {
    this.#templates = templates;
  }

  @Authorized<Policy>(admins)
  @Query(() => [ReplyTemplateType], {
    description: 'All sentences that the embedded responder makes its replies of, in one language.',
  })
  replyTemplates(
    @Ctx() { caller }: RequestContext,
    @Arg('language', () => Language) language: Language,
  ): Promise<ReplyTemplateType[]> {
    return this.#templates.list(adminOf(caller), language);
  }

  @Authorized<Policy>(admins)
  @Mutation(() => SetReplyTemplatePayload, {
    description: "Puts a sentence of the tenant's own in place of a standard one, or brings that back.",
  })
  async setReplyTemplate(
    @Arg('input', () => SetReplyTemplateInput) { language, key, text }: SetReplyTemplateInput,
    @Ctx() context: RequestContext,
  ): Promise<SetReplyTemplatePayload> {
    const given = { language, key, text: text ?? null };
    return { template: await this.#templates.set(adminOf(context.caller), given, context) };
  }
}
