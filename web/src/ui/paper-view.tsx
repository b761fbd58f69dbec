const PICTURE = /\.(jpe?g|png)$/i;
const READABLE = /\.(pdf|jpe?g|png)$/i;

/** Whether a browser draws a paper by itself, going by its name: name and bytes were checked to agree. */
export function isReadable(name: string): boolean {
  return READABLE.test(name);
}

/** Whether a paper is a picture. */
export function isPicture(name: string): boolean {
  return PICTURE.test(name);
}

interface Props {
  readonly name: string;
  /** The address of the file. */
  readonly href: string;
  /** What a picture is called for those who do not see it. */
  readonly alt: string;
}

/** A paper within the page, drawn by the browser's own viewer; nothing in it may load, run or be framed elsewhere. */
export function PaperView({ name, href, alt }: Props) {
  const address = `${href}?as=inline`;
  return isPicture(name) ? (
    <img className="paper" src={address} alt={alt} />
  ) : (
    <iframe className="paper" src={`${address}#navpanes=0&view=FitH`} title={name} />
  );
}
