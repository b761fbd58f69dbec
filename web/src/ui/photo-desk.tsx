import { useEffect, useRef, useState } from 'react';
import { Say, useSay } from '../words/say';
import { Button } from './button';
import { drawPhoto, photoFile, photoName, readPhoto, type Turn } from './photo';

const PREVIEW = 320;

interface Props {
  /** Photos chosen so far; more may come while one looks. */
  readonly files: readonly File[];
  /** The question the paper answers, for the names of photos that have none. */
  readonly label: string;
  readonly onSend: (photos: readonly File[]) => void;
  readonly onCancel: () => void;
}

/** A photo on the desk: not read yet, read, or not readable here. */
interface OnDesk {
  readonly file: File;
  readonly photo: HTMLCanvasElement | 'unreadable' | null;
  readonly turn: Turn;
}

/** Photos of papers before they leave: seen upright, turned if need be, taken out; then sent all together. */
export function PhotoDesk({ files, label, onSend, onCancel }: Props) {
  const say = useSay();
  const heading = useRef<HTMLHeadingElement>(null);
  const [desk, setDesk] = useState<readonly OnDesk[]>([]);
  const [away, setAway] = useState<ReadonlySet<File>>(new Set());
  const [news, setNews] = useState('');
  const [pending, setPending] = useState(false);
  const change = (file: File, part: Partial<OnDesk>) =>
    setDesk((all) => all.map((each) => (each.file === file ? { ...each, ...part } : each)));
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    for (const file of files.filter((one) => !desk.some((each) => each.file === one))) {
      setDesk((all) => (all.some((each) => each.file === file) ? all : [...all, { file, photo: null, turn: 0 }]));
      readPhoto(file).then(
        (photo) => change(file, { photo }),
        () => change(file, { photo: 'unreadable' }),
      );
    }
    // a photo is read once, when it comes
  }, [files]);
  const shown = desk.filter(({ file }) => !away.has(file));
  const ready = shown.flatMap(({ file, photo, turn }) =>
    photo instanceof HTMLCanvasElement ? [{ file, photo, turn }] : [],
  );
  const reading = shown.some(({ photo }) => photo === null);
  const turn = (one: OnDesk, number: number, by: 1 | 3) => {
    change(one.file, { turn: ((one.turn + by) % 4) as Turn });
    setNews(say(by === 1 ? 'upload.photo.turnedRight' : 'upload.photo.turnedLeft', { number }));
  };
  const takeOut = (file: File) => {
    if (shown.length === 1) return onCancel();
    setAway((before) => new Set([...before, file]));
    heading.current?.focus();
  };
  const send = async () => {
    setPending(true);
    const sent = await Promise.all(
      ready.map((one, index) => photoFile(one.photo, one.turn, photoName(one.file, label, index + 1), one.file)),
    ).catch(() => null);
    setPending(false);
    if (sent) onSend(sent);
  };
  return (
    <section className="photos" aria-label={say('upload.photo.title', { count: shown.length })}>
      <h2 ref={heading} className="label" tabIndex={-1}>
        {say('upload.photo.title', { count: shown.length })}
      </h2>
      <p className="hint">
        <Say id="upload.photo.hint" />
      </p>
      <ul>
        {shown.map((one, index) => (
          <li key={index}>
            {one.photo === 'unreadable' ? (
              <p className="fault">{say('upload.photo.unreadable', { name: one.file.name })}</p>
            ) : (
              <Sight photo={one.photo} turn={one.turn} name={say('upload.photo.number', { number: index + 1 })} />
            )}
            <div className="row">
              {one.photo instanceof HTMLCanvasElement && (
                <>
                  <Button kind="secondary" onClick={() => turn(one, index + 1, 3)}>
                    <span aria-hidden="true">↺</span> <Say id="upload.photo.left" />{' '}
                    <span className="hidden">{say('upload.photo.number', { number: index + 1 })}</span>
                  </Button>
                  <Button kind="secondary" onClick={() => turn(one, index + 1, 1)}>
                    <span aria-hidden="true">↻</span> <Say id="upload.photo.right" />{' '}
                    <span className="hidden">{say('upload.photo.number', { number: index + 1 })}</span>
                  </Button>
                </>
              )}
              <Button kind="link" onClick={() => takeOut(one.file)}>
                <Say id="upload.photo.remove" />{' '}
                <span className="hidden">{say('upload.photo.number', { number: index + 1 })}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className="hidden">
        {news}
      </p>
      <div className="row">
        {ready.length > 0 && (
          <Button pending={pending || reading} onClick={() => void send()}>
            {say('upload.photo.send', { count: ready.length })}
          </Button>
        )}
        <Button kind="link" onClick={onCancel}>
          <Say id="upload.photo.cancel" />
        </Button>
      </div>
    </section>
  );
}

/** One photo as it will be sent, small. */
function Sight({ photo, turn, name }: { photo: HTMLCanvasElement | null; turn: Turn; name: string }) {
  const say = useSay();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (photo && canvas.current) drawPhoto(canvas.current, photo, turn, PREVIEW);
  }, [photo, turn]);
  return photo ? (
    <canvas ref={canvas} role="img" aria-label={name} />
  ) : (
    <p role="status" className="status">
      {say('upload.photo.reading')}
    </p>
  );
}
