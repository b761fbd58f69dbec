import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { kernelRefusals } from '../refusals/kernel.refusals.js';
import { type Refusal, type RefusalParams } from '../refusals/refusal.js';
import { identifierForm } from './field-forms.js';
import { fieldRefusals } from './fields.refusals.js';
import { IdPath } from './params.js';

type FieldCode = keyof typeof fieldRefusals;

/**
 * Checks bodies, paths and queries against their input class: unknown fields refused, every fault told at once,
 * each with a JSON pointer. @throws invalid_input
 */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    const { metatype, type } = metadata;
    if (type === 'custom' || !metatype || metatype === String || metatype === Object) return value;
    if (metatype === IdPath && isIdPath(value)) return value;
    const plain = value ?? {};
    if (typeof plain !== 'object' || Array.isArray(plain)) {
      throw kernelRefusals.malformed_request({
        reason: { fr: 'un objet JSON est attendu', en: 'a JSON object is expected' },
      });
    }
    const input = plainToInstance(metatype as new () => object, type === 'body' ? plain : numbersOf(plain, metatype), {
      exposeDefaultValues: true,
    });
    const errors = validateSync(input, {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: true,
      stopAtFirstError: true,
      validationError: { target: false, value: false },
    });
    if (errors.length === 0) return input;
    const faults = errors.flatMap((error) => faultsOf(error, ''));
    const fields = [...new Set(faults.map((fault) => String(fault.params['field'])))].join(', ');
    throw kernelRefusals.invalid_input({ fields }).with(faults);
  }
}

/** The path of nearly every route, judged without the machinery of classes; any other goes through it for its refusal. */
function isIdPath(value: unknown): value is IdPath {
  const { id } = value as { id?: unknown };
  return typeof id === 'string' && identifierForm.test(id) && Object.keys(value as object).length === 1;
}

/** Paths and queries arrive as text: whole-number fields are read as numbers before the check. */
function numbersOf(plain: object, metatype: unknown): object {
  const prototype = (metatype as { prototype: object }).prototype;
  return Object.fromEntries(
    Object.entries(plain).map(([key, value]) => {
      const kind: unknown = Reflect.getMetadata('design:type', prototype, key);
      if (kind === Number && typeof value === 'string' && /^-?\d{1,15}$/.test(value)) return [key, Number(value)];
      if (kind === Boolean && (value === 'true' || value === 'false')) return [key, value === 'true'];
      if (kind === Array && typeof value === 'string') return [key, [value]];
      return [key, value as unknown];
    }),
  );
}

function faultsOf(error: ValidationError, parent: string): Refusal[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.keys(error.constraints ?? {})
    .slice(0, 1)
    .map((constraint) => {
      const context = error.contexts?.[constraint] as { code?: FieldCode; params?: RefusalParams } | undefined;
      const code: FieldCode =
        constraint === 'whitelistValidation' ? 'field_unknown' : (context?.code ?? 'field_not_object');
      return fieldRefusals[code]({ ...context?.params, field: pointer.slice(1) }, pointer);
    });
  return [...own, ...(error.children ?? []).flatMap((child) => faultsOf(child, pointer))];
}
