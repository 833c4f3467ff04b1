import type { ParleyChatEventMap } from '../components/parley-chat/chat-events.ts';
import type { ParleyChat } from '../components/parley-chat/parley-chat.ts';

/** Methods of the chat that a page calls by their names. */
type Command = 'open' | 'close' | 'toggle' | 'send' | 'identify' | 'erase' | 'shutdown';

/** What a page may ask of its chat by `parley(command, ...)`, whether or not the chat's code is there yet. */
type Call =
  | { [Name in Command]: [Name, ...Parameters<ParleyChat[Name]>] }[Command]
  | {
      [Name in keyof ParleyChatEventMap]: ['on', Name, (event: ParleyChatEventMap[Name]) => void];
    }[keyof ParleyChatEventMap];

/** The global function of the loader. Before it has come, pages put their calls into its `queue`. */
export interface ParleyFunction {
  (...call: Call): void;
  queue?: Call[];
}

declare global {
  interface Window {
    parley?: ParleyFunction;
  }
}
