import { parse, validate, type DocumentNode, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import type { RequestContext } from '../graphql/request-context.ts';
import type { CompiledDocuments } from './compiled-documents.ts';
import { formatError, type ReportError } from './format-error.ts';

export interface DocumentResult {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
}

/** Runs documents that are our own against the schema, in process. Each is parsed and validated the first time only. */
export class DocumentExecutor {
  readonly #schema: GraphQLSchema;
  readonly #compiled: CompiledDocuments;
  readonly #report: ReportError;
  readonly #parsed = new Map<string, DocumentNode>();

  constructor(schema: GraphQLSchema, compiled: CompiledDocuments, report: ReportError) {
    this.#schema = schema;
    this.#compiled = compiled;
    this.#report = report;
  }

  async run(text: string, variables: Record<string, unknown>, context: RequestContext): Promise<DocumentResult> {
    const run = { key: text, document: this.#document(text), variables, context };
    const { data, errors } = await this.#compiled.run(run);
    return { data, ...(errors && { errors: errors.map((error) => formatError(error, this.#report)) }) };
  }

  #document(text: string): DocumentNode {
    const known = this.#parsed.get(text);
    if (known !== undefined) return known;
    const document = parse(text);
    const [fault] = validate(this.#schema, document);
    if (fault !== undefined) throw fault;
    this.#parsed.set(text, document);
    return document;
  }
}
