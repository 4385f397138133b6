/** Headers by which mail programs see that a machine writes. */
export const MACHINE_HEADERS = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' } as const;

/** The same, and headers that keep the mails about one item together. */
export function threadHeaders(
  thread: { id: string; audience: 'customer' | 'staff'; from: string },
  isFirst: boolean,
): Record<string, string> {
  const domain = thread.from.slice(thread.from.lastIndexOf('@') + 1);
  // SES gives every mail its own Message-ID, so all mails of an item refer to one root that is never sent.
  const root = `<${thread.id}.${thread.audience}@${domain}>`;
  return {
    ...MACHINE_HEADERS,
    References: root,
    ...(isFirst ? {} : { 'In-Reply-To': root }),
  };
}

/** One-click unsubscribing (RFC 8058). */
export const unsubscribeHeaders = (url: string): Record<string, string> => ({
  'List-Unsubscribe': `<${url}>`,
  'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
});
