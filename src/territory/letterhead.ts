import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Issuer, type Letterhead } from '../documents/documents.public.js';
import { Refusal } from '../kernel/refusals/refusal.js';
import type { AuthorityFacts } from './territory-facts.js';
import { Territory } from './territory-port.js';

/** Puts the authority at the head of documents and at the foot of mails. */
@Injectable()
export class AuthorityLetterhead implements OnModuleInit {
  constructor(
    private readonly issuer: Issuer,
    private readonly territory: Territory,
  ) {}

  onModuleInit(): void {
    this.issuer.use(() => this.read());
  }

  /** Null before the authority is installed. */
  private async read(): Promise<Letterhead | null> {
    try {
      return letterheadOf(await this.territory.authority());
    } catch (fault) {
      if (fault instanceof Refusal) return null;
      throw fault;
    }
  }
}

/** Name, service, address by lines and contact of an authority, as letters and mails show them. */
export function letterheadOf(authority: AuthorityFacts): Letterhead {
  return {
    name: authority.name,
    service: authority.service,
    address: authority.address.split(/\s*[,\n]\s*/).filter(Boolean),
    contact: [authority.email, authority.phone].filter(Boolean),
  };
}
