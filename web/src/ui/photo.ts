/** The longest side of a photographed page once sent, in pixels: a sheet of A4 at 210 dots an inch. */
const LONGEST = 2_480;
const QUALITY = 0.86;

/** How a photo is turned, in quarters clockwise. */
export type Turn = 0 | 1 | 2 | 3;

/** Formats of photos, those that only some devices read included: whatever is read here leaves as JPEG. */
const PHOTO = /\.(jpe?g|png|heic|heif|webp)$/i;

/** Whether a chosen file is a photo to look at before it is sent. */
export function isPhoto({ name, type }: { readonly name: string; readonly type: string }): boolean {
  return type === '' ? PHOTO.test(name) : /^image\/(jpeg|png|heic|heif|webp)$/.test(type);
}

/**
 * Reads a photo upright, as its orientation mark says, and no larger than needed: twelve megapixels become six hundred
 * kilobytes that read as well.
 * @throws what the browser throws at a file it cannot read
 */
export async function readPhoto(file: Blob): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
  const canvas = paper(Math.round(picture.width * scale), Math.round(picture.height * scale));
  const pen = penOf(canvas);
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return canvas;
}

/** Draws a photo on a canvas, turned, within a longest side. */
export function drawPhoto(onto: HTMLCanvasElement, photo: HTMLCanvasElement, turn: Turn, longest = LONGEST): void {
  const scale = Math.min(1, longest / Math.max(photo.width, photo.height));
  const [width, height] = [Math.round(photo.width * scale), Math.round(photo.height * scale)];
  onto.width = turn % 2 === 0 ? width : height;
  onto.height = turn % 2 === 0 ? height : width;
  const pen = penOf(onto);
  pen.imageSmoothingQuality = 'high';
  pen.translate(onto.width / 2, onto.height / 2);
  pen.rotate((turn * Math.PI) / 2);
  pen.drawImage(photo, -width / 2, -height / 2, width, height);
}

/**
 * The photo as it is sent: turned for good, a plain picture without what the camera wrote beside it (place, device, hour).
 * @param name without extension
 */
export async function photoFile(photo: HTMLCanvasElement, turn: Turn, name: string, was: File): Promise<File> {
  const canvas = paper(1, 1);
  drawPhoto(canvas, photo, turn);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
  if (!blob) throw new Error('the browser could not write the picture');
  // the same photo chosen again goes on where it stopped: same name, same day
  return new File([blob], `${name}.jpg`, { type: 'image/jpeg', lastModified: was.lastModified });
}

/** A name people recognise: that of the file, or of the question where the camera gave a number or nothing. */
export function photoName(file: File, label: string, number: number): string {
  const own = file.name.replace(/\.\w+$/, '');
  return /^(image|img|photo|dsc|pxl|p?\d|screenshot|capture)[\W_\d]*/i.test(own) || own === ''
    ? `${label} - photo ${number}`.slice(0, 120)
    : own;
}

function paper(width: number, height: number): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = penOf(canvas);
  // what is transparent becomes paper, not ink
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  return canvas;
}

function penOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('the browser draws nothing');
  return pen;
}
