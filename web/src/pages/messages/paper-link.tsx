import type { MessagePaper } from '../../api/messages';
import { useFormats } from '../../ui/formats';
import { useSay } from '../../words/say';

/** The name of a paper of a message, opened by a click once it is checked, and its size. */
export function PaperLink({ paper: { name, href, size } }: { readonly paper: MessagePaper }) {
  const say = useSay();
  const { number } = useFormats();
  return (
    <>
      {href ? (
        <a href={href} target="_blank" rel="noreferrer">
          {name}
        </a>
      ) : (
        name
      )}{' '}
      <small className="quiet">
        {size < 1_000_000
          ? say('upload.small', { size: number(Math.max(1, size / 1_000)) })
          : say('upload.size', { size: number(size / 1_000_000, 1) })}
      </small>
    </>
  );
}
