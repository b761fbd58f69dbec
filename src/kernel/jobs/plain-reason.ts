/** Words that begin a message of the machine: kept although they have a capital. */
const openings =
  /^(cannot|connection|error|failed|greeting|invalid|mail|message|no|server|timeout|too|unable|unexpected)$/i;
const longest = 160;

/**
 * Why a job failed, as an administrator may read it: the message of the fault without what it quotes. Only plain
 * lower-case words, codes of the system (`ECONNREFUSED`) and replies of mail servers (`550`, `5.1.1`) stay; names,
 * addresses, figures and paths become "…". The whole message is for the operator of the database alone.
 */
export function plainReason(message: string): string {
  const line = (message.split('\n')[0] ?? '').replace(/(["'`«<(\[{]).*(["'`»>)\]}])/g, ' … ');
  const words = line
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => (isPlain(word) ? word : '…'));
  const told = words.filter((word, index) => word !== '…' || words[index - 1] !== '…').join(' ');
  return told.replace(/^…$/, '').slice(0, longest);
}

function isPlain(word: string): boolean {
  const bare = word.replace(/[,.:;!]+$/, '');
  return (
    /^[a-z]+(-[a-z]+)?$/.test(bare) ||
    /^E[A-Z]{3,}$/.test(bare) ||
    /^[45]\d\d$/.test(bare) ||
    /^\d\.\d\.\d{1,2}$/.test(bare) ||
    openings.test(bare)
  );
}
