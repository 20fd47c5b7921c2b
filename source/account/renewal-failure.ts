// Why a session could not be renewed: AWS refused it, so that a person has to sign in, or AWS was not asked at all.
import {classifyError} from '../bedrock/aws-errors/classify-error.ts';
import {normalizeError} from '../bedrock/aws-errors/normalize-error.ts';

/** No connection, a fault of AWS or too many requests: the session may be good, and a sign-in would fail in the same way. */
export const isNoRefusal = (error: unknown, region: string): boolean =>
	['network', 'service', 'quota'].includes(classifyError(normalizeError(error), {region}).layer);
