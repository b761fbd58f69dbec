import { Injectable, SetMetadata, type CustomDecorator, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Actor } from '../access/actor.js';
import type { Refusal } from '../refusals/refusal.js';
import type { StoredFile } from './files.js';

const FILE_POLICY = 'storage:file-policy';

/** Declares a provider (FilePolicy) as the judge of files carrying this policy name. */
export const JudgesFiles = (policy: string): CustomDecorator => SetMetadata(FILE_POLICY, policy);

/** Who may read a file. Bars and secrecy hold here too. */
export interface FilePolicy {
  mayRead(actor: Actor, file: StoredFile): Promise<Refusal | null>;
}

/** Every declared file policy; a file naming none of them is read by nobody. */
@Injectable()
export class FilePolicies implements OnApplicationBootstrap {
  private readonly policies = new Map<string, FilePolicy>();

  constructor(private readonly discovery: DiscoveryService) {}

  onApplicationBootstrap(): void {
    for (const { instance, metatype } of this.discovery.getProviders()) {
      if (!instance || typeof metatype !== 'function') continue;
      const name = Reflect.getMetadata(FILE_POLICY, metatype) as string | undefined;
      if (!name) continue;
      if (this.policies.has(name)) throw new Error(`two file policies are named ${name}`);
      this.policies.set(name, instance as FilePolicy);
    }
  }

  get(name: string): FilePolicy | undefined {
    return this.policies.get(name);
  }
}
