// Makes and deletes application profiles.
import type {NewProfile} from './account.ts';
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
	return (await client.send(command, options)).inferenceProfileArn ?? '';
}

export async function deleteProfile({client, sdk, options}: ServiceClient<'bedrock'>, arn: string): Promise<true> {
	await client.send(new sdk.DeleteInferenceProfileCommand({inferenceProfileIdentifier: arn}), options);
	return true;
}

export const isNotFound = (error: unknown): boolean =>
	error instanceof Error && error.name === 'ResourceNotFoundException';
