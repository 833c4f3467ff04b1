/** How e-mails leave: the mail server, who they are from, and who hears of hot leads where a tenant names nobody. */
export interface MailSettings {
  readonly server: string;
  readonly port: number;
  readonly username: string | undefined;
  readonly password: string | undefined;
  /** The address in `From`. */
  readonly sender: string;
  readonly recipients: readonly string[];
}
