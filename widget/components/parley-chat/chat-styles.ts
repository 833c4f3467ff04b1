import type { CSSResultGroup } from 'lit';
import { composerStyles } from './composer.styles.ts';
import { panelStyles } from './panel.styles.ts';
import { tokenStyles } from './tokens.styles.ts';

/** What the head and the composer are drawn with; the parts bring their own. */
export const chatStyles: CSSResultGroup = [tokenStyles, panelStyles, composerStyles];
