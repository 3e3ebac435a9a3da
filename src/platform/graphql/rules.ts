// House rules for what callers send, each under a code of its own and in the words of the field.
import { applyDecorators } from '@nestjs/common';
import {
  ArrayMaxSize,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  registerDecorator,
  ValidateIf,
} from 'class-validator';
import { Transform } from 'class-transformer';
import { TAG_LENGTH, TAGS_AT_MOST, tagsOf } from '../values/tags.js';

/** UUIDs in canonical lower case: version 7 is made, version 4 accepted (docs/decisions/0008). */
export const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

interface EachOption {
  each?: boolean;
}

/** Changes a text, or each text of a list, before it is judged. */
function Written(write: (text: string) => string): PropertyDecorator {
  const one = (value: unknown): unknown => (typeof value === 'string' ? write(value) : value);
  return Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(one) : one(value)));
}

/** An id of another object. */
export function IsId(options: EachOption = {}): PropertyDecorator {
  return applyDecorators(
    Written((text) => text.toLowerCase()),
    Matches(UUID, { ...options, context: { code: 'ID_INVALID', params: {} } }),
  );
}

/** A text that says something, of at most so many characters. */
export function IsText(max: number, options: EachOption = {}): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(trimmed) : trimmed(value))),
    IsString(options),
    IsNotEmpty(options),
    MaxLength(max, { ...options, context: { code: 'TOO_LONG', params: { max } } }),
  );
}

function trimmed(value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value;
}

/** Lower case letters and digits in words joined by hyphens: what people call a thing in files and addresses. */
export const CODE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** A code such as `industry-in-west`. */
export function IsCode(options: EachOption = {}): PropertyDecorator {
  return applyDecorators(
    MaxLength(80, { ...options, context: { code: 'TOO_LONG', params: { max: 80 } } }),
    Matches(CODE, { ...options, context: { code: 'FORMAT_INVALID', params: { expected: 'a-z, 0-9, -' } } }),
  );
}

/** A whole number between two limits. */
export function IsBetween(min: number, max: number): PropertyDecorator {
  const context = { code: 'OUT_OF_RANGE', params: { min, max } };
  return applyDecorators(IsInt({ context }), Min(min, { context }), Max(max, { context }));
}

/** A number between two limits, with at most so many decimals. */
export function IsDecimal(min: number, max: number, decimals: number): PropertyDecorator {
  const context = { code: 'OUT_OF_RANGE', params: { min, max } };
  return applyDecorators(
    IsNumber({ maxDecimalPlaces: decimals }, { context: { code: 'TOO_MANY_DECIMALS', params: { max: decimals } } }),
    Min(min, { context }),
    Max(max, { context }),
  );
}

/** A list of at most so many items. */
export function AtMost(max: number): PropertyDecorator {
  return ArrayMaxSize(max, { context: { code: 'TOO_MANY', params: { max } } });
}

/** Tags, brought into the form in which they are kept. */
export function AreTags(): PropertyDecorator {
  const isTexts = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((one) => typeof one === 'string');
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (isTexts(value) ? tagsOf(value) : value)),
    AtMost(TAGS_AT_MOST),
    IsString({ each: true }),
    IsNotEmpty({ each: true }),
    MaxLength(TAG_LENGTH, { each: true, context: { code: 'TOO_LONG', params: { max: TAG_LENGTH } } }),
  );
}

/** May be left out, but not emptied: absent means unchanged. */
export function MayBeAbsent(): PropertyDecorator {
  return ValidateIf((_, value) => value !== undefined);
}

/** May be left out, or emptied with null. */
export const MayBeEmpty = IsOptional;

/** A rule of the field's own: refuses under `code` when the judgement says no. */
export function Obeys(
  code: string,
  judge: (value: unknown) => boolean,
  params: Record<string, unknown> = {},
): PropertyDecorator {
  return (target, property) => {
    registerDecorator({
      name: code,
      target: target.constructor,
      propertyName: String(property),
      options: { message: code, context: { code, params } },
      validator: { validate: judge },
    });
  };
}
