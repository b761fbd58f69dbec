import { DefaultNamingStrategy, type NamingStrategyInterface, type ValueTransformer } from 'typeorm';

/** bigint columns (cents) come from the driver as text; every amount of the product is a safe integer. */
export const bigintColumn: ValueTransformer = {
  to: (value: unknown) => value,
  from: (value: string | null | undefined) => (value === null || value === undefined ? null : Number(value)),
};

/** numeric columns (full-time equivalents) come from the driver as text. */
export const numericColumn: ValueTransformer = bigintColumn;

/** camelCase in code, snake_case in the database. */
export class SnakeCase extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (part) => `_${part.toLowerCase()}`);
  }
}
