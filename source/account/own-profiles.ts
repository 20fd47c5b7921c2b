// Makes and deletes application profiles.
import {parseArn} from '../bedrock/arn.ts';
import {normalizeError} from '../bedrock/aws-errors/normalize-error.ts';
import type {NewProfile} from './account.ts';
import {textOf} from './answer-shape.ts';
import type {ServiceClient} from './create-client.ts';

/** The SDK sends a token with it, so that a request that it repeats makes one profile. @returns the ARN */
export async function createProfile(
	{client, sdk, options}: ServiceClient<'bedrock'>,
	{name, copyFrom, description, tags}: NewProfile,
): Promise<string> {
	const command = new sdk.CreateInferenceProfileCommand({
		inferenceProfileName: name,
		modelSource: {copyFrom},
		...(description === undefined ? {} : {description}),
		tags: Object.entries(tags).map(([key, value]) => ({key, value})),
	});
	const {inferenceProfileArn: arn} = await client.send(command, options);
	return textOf(parseArn(String(arn)) ? arn : undefined, 'inferenceProfileArn');
}

export async function deleteProfile({client, sdk, options}: ServiceClient<'bedrock'>, arn: string): Promise<true> {
	await client.send(new sdk.DeleteInferenceProfileCommand({inferenceProfileIdentifier: arn}), options);
	return true;
}

/** Also where the answer broke off: the SDK asks again, and the profile is gone since its first request. */
export function isGone(error: unknown): boolean {
	const {status, name} = normalizeError(error);
	return isNotFound(error) || (status === 404 && name === 'Unknown');
}

export const isNotFound = (error: unknown): boolean =>
	error instanceof Error && error.name === 'ResourceNotFoundException';
