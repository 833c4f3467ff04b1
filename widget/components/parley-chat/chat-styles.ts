import type { CSSResultGroup } from 'lit';
import { composerStyles } from './composer.styles.ts';
import { panelStyles } from './panel.styles.ts';
import { tokenStyles } from './tokens.styles.ts';
import { transcriptStyles } from './transcript.styles.ts';

/** What every open chat is drawn with; the parts bring their own. */
export const chatStyles: CSSResultGroup = [tokenStyles, panelStyles, transcriptStyles, composerStyles];
