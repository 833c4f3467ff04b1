import { Arg, Authorized, Ctx, Mutation, Resolver } from 'type-graphql';
import { visitorOf, visitors, type Policy } from '../auth/policy.ts';
import { RequestContext } from '../graphql/request-context.ts';
import { EmailTranscriptInput, ExportVisitorDataInput } from './visitor-data.input.ts';
import { EmailTranscriptPayload, ExportVisitorDataPayload } from './visitor-data.payload.ts';
import type { VisitorDataService } from './visitor-data.service.ts';

/** What visitors take with them. Both leave a row in the audit, so that both are mutations. */
@Resolver()
export class VisitorDataResolver {
  readonly #data: VisitorDataService;

  constructor(data: VisitorDataService) {
    this.#data = data;
  }

  @Authorized<Policy>(visitors)
  @Mutation(() => ExportVisitorDataPayload, {
    description: 'Gives the visitor everything that is kept of them and of this conversation.',
  })
  exportVisitorData(
    @Arg('input', () => ExportVisitorDataInput) { conversationId }: ExportVisitorDataInput,
    @Ctx() context: RequestContext,
  ): Promise<ExportVisitorDataPayload> {
    return this.#data.export(visitorOf(context.caller), conversationId, context);
  }

  @Authorized<Policy>(visitors)
  @Mutation(() => EmailTranscriptPayload, {
    description: "Sends the conversation to the visitor's own e-mail address, which they have left before.",
  })
  async emailTranscript(
    @Arg('input', () => EmailTranscriptInput) { conversationId }: EmailTranscriptInput,
    @Ctx() context: RequestContext,
  ): Promise<EmailTranscriptPayload> {
    return { email: await this.#data.emailTranscript(visitorOf(context.caller), conversationId, context) };
  }
}
