import { css } from 'lit';

/** The lines between messages. */
export const lineStyles = css`
  .day,
  .notice {
    margin-block: 16px 4px;
    color: var(--_muted);
    font-size: 12.5px;
    text-align: center;
  }
  .day {
    font-weight: 550;
  }
  .notice {
    align-self: center;
    max-width: 290px;
    padding: 6px 14px;
    border-radius: 14px;
    background: light-dark(#e9edf1, #20262d);
    text-wrap: balance;
  }
`;
