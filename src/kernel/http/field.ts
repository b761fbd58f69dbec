import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsDefined, IsOptional } from 'class-validator';

/** What every field may say of itself. */
export interface Common {
  readonly optional?: boolean;
  /** May be null, to clear a stored value. */
  readonly nullable?: boolean;
  readonly about?: string;
  readonly example?: unknown;
}

/** Presence, OpenAPI description and checks of one field, as one decorator. */
export function field(
  options: Common,
  api: Record<string, unknown>,
  ...checks: PropertyDecorator[]
): PropertyDecorator {
  const described = {
    ...api,
    required: !options.optional,
    ...(options.nullable ? { nullable: true } : {}),
    ...(options.about ? { description: options.about } : {}),
    ...(options.example !== undefined ? { example: options.example } : {}),
  };
  const presence =
    options.optional || options.nullable ? IsOptional() : IsDefined({ context: { code: 'field_missing' } });
  return applyDecorators(ApiProperty(described as Parameters<typeof ApiProperty>[0]), presence, ...checks);
}
