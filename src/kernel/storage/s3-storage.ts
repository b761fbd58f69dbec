import { Readable } from 'node:stream';
import type { S3Client } from '@aws-sdk/client-s3';
import { ExpectedFault, type Config } from '../config/config.js';
import { Meter } from './folder-storage.js';
import { Storage, type Stored } from './storage.js';

/** Files in an S3 bucket. The client is loaded on first use: most installations have no object store. */
export class S3Storage extends Storage {
  private client: Promise<S3Client> | null = null;
  private readonly bucket: string;

  constructor(private readonly config: Config) {
    super();
    const bucket = config.get('S3_BUCKET');
    if (!bucket) throw new ExpectedFault('S3_BUCKET is needed with S3_ENDPOINT');
    this.bucket = bucket;
  }

  async put(key: string, content: Readable | Uint8Array, mediaType: string): Promise<Stored> {
    const { Upload } = await import('@aws-sdk/lib-storage');
    const meter = new Meter();
    const source = content instanceof Uint8Array ? Readable.from([Buffer.from(content)]) : content;
    source.on('error', (fault) => meter.destroy(fault));
    const upload = new Upload({
      client: await this.open(),
      params: { Bucket: this.bucket, Key: key, Body: source.pipe(meter), ContentType: mediaType },
    });
    await upload.done();
    return meter.stored();
  }

  async get(key: string): Promise<Readable> {
    const { GetObjectCommand } = await import('@aws-sdk/client-s3');
    const answer = await (await this.open()).send(new GetObjectCommand({ Bucket: this.bucket, Key: key }));
    if (!(answer.Body instanceof Readable)) throw new Error('the object store gave no content');
    return answer.Body;
  }

  async delete(key: string): Promise<void> {
    const { DeleteObjectCommand } = await import('@aws-sdk/client-s3');
    await (await this.open()).send(new DeleteObjectCommand({ Bucket: this.bucket, Key: key }));
  }

  private open(): Promise<S3Client> {
    this.client ??= this.connect();
    return this.client;
  }

  private async connect(): Promise<S3Client> {
    const { S3Client } = await import('@aws-sdk/client-s3');
    const accessKeyId = this.config.get('S3_ACCESS_KEY_ID');
    const secretAccessKey = this.config.get('S3_SECRET_ACCESS_KEY');
    return new S3Client({
      endpoint: this.config.text('S3_ENDPOINT'),
      region: this.config.text('S3_REGION'),
      forcePathStyle: true,
      // older look-alikes store the framing of the newer checksums inside the object
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      ...(accessKeyId && secretAccessKey ? { credentials: { accessKeyId, secretAccessKey } } : {}),
    });
  }
}
