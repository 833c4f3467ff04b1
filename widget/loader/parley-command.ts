import type { ParleyChat } from '../components/parley-chat/parley-chat.ts';

/** What a page may ask of its chat by `parley(command, ...)`, whether or not the chat's code is there yet. */
export type ParleyCommand = 'open' | 'close' | 'toggle' | 'send' | 'identify' | 'erase' | 'shutdown';

type Call = { [Command in ParleyCommand]: [Command, ...Parameters<ParleyChat[Command]>] }[ParleyCommand];

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
