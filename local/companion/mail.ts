/** A mail that was sent, as `GET /mail` shows it. `html` and `text` are null when the mail has no such part. */
export interface Mail {
  readonly id: string;
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string | null;
  readonly html: string | null;
  readonly sentAt: string;
}
