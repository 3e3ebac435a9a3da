// Input that is wrong is refused in one answer, every wrong field with its code and its dotted path.
import {
  Injectable,
  ValidationPipe,
  type ArgumentMetadata,
  type PipeTransform,
  type ValidationError,
} from '@nestjs/common';
import { Refusal, type Problem } from '../errors.js';

/** Which of our codes stands behind a rule of class-validator; house rules carry theirs in `contexts`. */
const CODES: Record<string, string> = {
  isNotEmpty: 'REQUIRED',
  isDefined: 'REQUIRED',
  maxLength: 'TOO_LONG',
  minLength: 'TOO_SHORT',
  arrayMaxSize: 'TOO_MANY',
  arrayMinSize: 'TOO_FEW',
  min: 'OUT_OF_RANGE',
  max: 'OUT_OF_RANGE',
  whitelistValidation: 'UNKNOWN_FIELD',
};

interface RuleContext {
  code?: string;
  params?: Record<string, unknown>;
}

/** The pipe in front of every operation: a field that no rule speaks of is refused, not passed on unseen. */
@Injectable()
export class InputPipe implements PipeTransform {
  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    // All arguments at once (a page) share their object with the others, which have rules of their own.
    const whole = metadata.data === undefined;
    const pipe = new ValidationPipe({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: !whole,
      stopAtFirstError: true,
      exceptionFactory: (errors) => Refusal.of(problems(errors, metadata.data ?? '')),
    });
    return pipe.transform(value, metadata) as Promise<unknown>;
  }
}

function problems(errors: readonly ValidationError[], path: string): Problem[] {
  return errors.flatMap((error) => {
    const field = path ? `${path}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).map(([rule, message]) =>
      problem(rule, message, field, error.contexts?.[rule] as RuleContext),
    );
    return [...own, ...problems(error.children ?? [], field)];
  });
}

function problem(rule: string, message: string, field: string, context: RuleContext | undefined): Problem {
  const code = context?.code ?? CODES[rule] ?? 'FORMAT_INVALID';
  return { code, field, params: context?.params ?? { expected: message } };
}
