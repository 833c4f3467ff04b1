import { createMessageJS, type MessageJS } from './messagejs.ts';

declare global {
  // A `var` is what becomes a property of the global object.
  var messagejs: MessageJS;
}

/** The server that the script came from serves the API as well. */
const script = document.currentScript?.getAttribute('src');
const url = script == null ? undefined : new URL('/api/v1', new URL(script, document.baseURI)).href;

globalThis.messagejs = createMessageJS(url);
