import type { DocumentNode, GraphQLError, GraphQLSchema } from 'graphql';
import { readDocument } from './document-limits.ts';

const maximumDocuments = 500;
/** A longer text is read every time: what is kept stays small, whoever sends it. */
const longestKept = 16_384;

/** Parses and validates the documents that come by sockets the first time only. */
export class DocumentCache {
  readonly #schema: GraphQLSchema;
  readonly #read = new Map<string, { readonly text: string; readonly document: DocumentNode }>();

  constructor(schema: GraphQLSchema) {
    this.#schema = schema;
  }

  /** @returns the document, or why it is refused. */
  read(text: string): DocumentNode | readonly GraphQLError[] {
    const known = this.#read.get(text);
    if (known !== undefined) return known.document;
    const document = readDocument(this.#schema, text);
    if ('kind' in document && text.length <= longestKept) this.#keep(text, document);
    return document;
  }

  /**
   * For `JSON.parse`: a document's text that is kept already takes the place of its copy. graphql-ws holds on to what it was
   * asked for as long as a subscription lives, and thousands of sockets ask for the same.
   */
  readonly shareText = (key: string, value: unknown): unknown =>
    key === 'query' && typeof value === 'string' ? (this.#read.get(value)?.text ?? value) : value;

  #keep(text: string, document: DocumentNode): void {
    const [oldest] = this.#read.keys();
    if (oldest !== undefined && this.#read.size >= maximumDocuments) this.#read.delete(oldest);
    this.#read.set(text, { text, document });
  }
}
