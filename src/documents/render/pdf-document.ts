import PDFDocument from 'pdfkit';
import type { DocumentMeta } from './blocks.js';
import { faces } from './fonts.js';
import { PAGE } from './paper.js';
import { printable } from './printable.js';

/** An element of the structure tree, as pdfkit 0.20 makes it. */
export interface StructureElement {
  readonly dictionary: { readonly data: Record<string, unknown> };
  add(child: StructureElement | MarkedContent): StructureElement;
  end(): void;
}

/** A stretch of page content that belongs to a structure element. */
export interface MarkedContent {
  readonly refs: readonly unknown[];
}

export interface StructureOptions {
  readonly alt?: string;
  readonly title?: string;
  readonly scope?: 'Row' | 'Column';
  readonly bbox?: readonly [left: number, top: number, right: number, bottom: number];
}

/** A face in a document: its glyphs so far, with their widths in thousandths of an em and the characters they stand for. */
export interface EmbeddedFont {
  readonly id: string;
  readonly scale: number;
  readonly subset: { includeGlyph(id: number): number };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  ref(): unknown;
}

type Info = Record<string, string | Date>;

/** The part of pdfkit's document used here; its published types lag behind parsed fonts and tagging. */
export interface PdfDocument {
  info: Info;
  readonly page: { readonly fonts: Record<string, unknown> };
  readonly _font: EmbeddedFont;
  addPage(): PdfDocument;
  bufferedPageRange(): { start: number; count: number };
  switchToPage(index: number): unknown;
  end(): void;
  font(name: string, size: number): PdfDocument;
  registerFont(name: string, source: unknown): PdfDocument;
  lineWidth(points: number): PdfDocument;
  moveTo(x: number, y: number): PdfDocument;
  lineTo(x: number, y: number): PdfDocument;
  rect(x: number, y: number, width: number, height: number): PdfDocument;
  fill(colour?: string): PdfDocument;
  stroke(colour?: string): PdfDocument;
  addContent(operators: string): PdfDocument;
  link(x: number, y: number, width: number, height: number, url: string, options: object): PdfDocument;
  struct(type: string, options?: StructureOptions): StructureElement;
  addStructure(element: StructureElement): PdfDocument;
  markContent(tag: 'Artifact', options: object): PdfDocument;
  markStructureContent(tag: string): MarkedContent;
  endMarkedContent(): PdfDocument;
  appendXML(xml: string): void;
  bytes(): Uint8Array;
}

/**
 * Opens an empty document that will be PDF/A-2a and PDF/UA-1 at once: pdfkit writes the first, the second is declared in
 * the XMP packet by `finish`. No clock is read: the creation date is the one given.
 */
export function openDocument(meta: DocumentMeta): PdfDocument {
  const created = new Date(meta.createdAt);
  if (Number.isNaN(created.getTime())) throw new RangeError(`Not an instant: ${meta.createdAt}`);
  const { regular, semibold, italic } = faces();
  const options = {
    subset: 'PDF/A-2a',
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: meta.language === 'fr' ? 'fr-FR' : 'en-GB',
    size: [PAGE.width, PAGE.height],
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    font: regular.font,
    info: {
      Title: oneLine(meta.title),
      Author: oneLine(meta.authority.name),
      Creator: 'Entreprendre autrement',
      CreationDate: created,
      ...(meta.subject ? { Subject: oneLine(meta.subject) } : {}),
    },
  };
  const document = new ArchivedDocument(options as unknown as PDFKit.PDFDocumentOptions) as unknown as PdfDocument;
  // The name must be the face's own: under another one pdfkit opens and compares the font again at each change of face.
  for (const face of [semibold, italic]) document.registerFont(face.name, face.font);
  return document;
}

/** Declares PDF/UA-1, closes the document and gives its bytes. */
export function finish(document: PdfDocument): Uint8Array {
  document.appendXML(PDF_UA);
  document.end();
  return document.bytes();
}

/** pdfkit's own metadata writer, which its types leave out. */
const addInfo = (PDFDocument.prototype as unknown as { _addInfo(): void })._addInfo;

/**
 * pdfkit's document with two corrections. Its XML metadata escape the title, where an `&` or `<` would break the XMP packet
 * and the archive format with it. Its output is kept as it comes: pdfkit writes everything before `end` returns, and the
 * stream it would pass through costs more than the writing.
 */
class ArchivedDocument extends PDFDocument {
  declare private chunks: Buffer[] | undefined;
  declare private _offset: number;

  _write(data: string | Uint8Array): void {
    const chunk =
      typeof data === 'string'
        ? Buffer.from(`${data}\n`, 'latin1')
        : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
    // The constructor of pdfkit's document writes before ours has run.
    (this.chunks ??= []).push(chunk);
    this._offset += chunk.length;
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.chunks ?? []));
  }

  _addInfo(): void {
    const plain = this.info as unknown as Info;
    const escaped = Object.entries(plain).map(([key, value]) => [key, value instanceof Date ? value : xml(value)]);
    this.info = Object.fromEntries(escaped) as PDFKit.DocumentInfo;
    addInfo.call(this);
    this.info = plain as unknown as PDFKit.DocumentInfo;
  }
}

function oneLine(text: string): string {
  return printable(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}

function xml(value: string): string {
  return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/** PDF/A allows a foreign property only with its schema: ISO 14289-1 (pdfuaid) is described before being used. */
const PDF_UA = `
        <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
                <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
                <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
                <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
                <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
                    <pdfaProperty:name>part</pdfaProperty:name>
                    <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
                    <pdfaProperty:category>internal</pdfaProperty:category>
                    <pdfaProperty:description>Part of ISO 14289 the file conforms to</pdfaProperty:description>
                </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
        </rdf:Description>
        <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
            <pdfuaid:part>1</pdfuaid:part>
        </rdf:Description>`;
