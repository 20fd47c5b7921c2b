// Bedrock control plane: inference profiles and their tags.

import {authorize, bodyOf, type Reply, type ServerCall} from '../call.ts';
import {applicationPage, findProfile, systemList} from '../catalog/account-profiles.ts';
import {partitionOf} from '../catalog/geographies.ts';
import {applicationProfile, type WireProfile} from '../catalog/profiles.ts';
import {invalid, notFound, ServerError} from '../server-error.ts';

const arnOf = (call: ServerCall, resource: string) =>
	`arn:${partitionOf(call.region)}:bedrock:${call.region}:${call.world.accountId}:${resource}`;

export function listInferenceProfiles(call: ServerCall): Reply {
	const type = call.query.get('type') ?? 'SYSTEM_DEFINED';
	if (type !== 'SYSTEM_DEFINED' && type !== 'APPLICATION')
		throw invalid(
			`1 validation error detected: Value '${type}' at 'typeEquals' failed to satisfy constraint: Member must satisfy enum value set: [SYSTEM_DEFINED, APPLICATION]`,
		);
	const most = Number(call.query.get('maxResults') ?? 100);
	if (!(most >= 1 && most <= 1000))
		throw invalid(
			`1 validation error detected: Value '${most}' at 'maxResults' failed to satisfy constraint: Member must have value between 1 and 1000`,
		);
	authorize(
		call,
		'bedrock:ListInferenceProfiles',
		arnOf(call, `${type === 'APPLICATION' ? 'application-' : ''}inference-profile/*`),
	);
	const start = readToken(call.query.get('nextToken'), type);
	if (type === 'APPLICATION') {
		const {profiles, next} = applicationPage(
			call.world,
			call.state,
			call.region,
			start,
			Math.min(most, call.world.pageSize),
		);
		return page(profiles, next === undefined ? undefined : token(type, next));
	}
	const all = systemList(call.world, call.region);
	return page(all.slice(start, start + most), start + most < all.length ? token(type, start + most) : undefined);
}

const page = (profiles: readonly WireProfile[], nextToken: string | undefined): Reply => ({
	json: {inferenceProfileSummaries: profiles, ...(nextToken && {nextToken})},
});

const token = (type: string, start: number) => Buffer.from(`${type}/${start}`).toString('base64url');

function readToken(text: string | null, type: string): number {
	if (text === null) return 0;
	const [of, start] = Buffer.from(text, 'base64url').toString('utf8').split('/');
	if (of !== type || !/^\d+$/.test(start ?? '')) throw invalid('The provided nextToken is invalid.');
	return Number(start);
}

function find(call: ServerCall, idOrArn: string, action: string) {
	const match = findProfile(call.world, call.state, call.region, idOrArn);
	const application = /application-inference-profile\//.test(idOrArn) || /^[a-z0-9]{12}$/.test(idOrArn);
	const id = idOrArn.split('/').at(-1) ?? '';
	// Permission comes first: a caller who may not read a profile does not learn whether it exists.
	const arn =
		match?.profile.inferenceProfileArn ?? arnOf(call, `${application ? 'application-' : ''}inference-profile/${id}`);
	const tags = match?.application ? (call.state.tags.get(arn) ?? match.application.tags ?? {}) : {};
	authorize(call, action, arn, tagKeys('aws:ResourceTag', tags));
	if (!match)
		throw notFound(
			`The inference profile ${idOrArn} does not exist. Check the identifier and the Region, then try again.`,
		);
	return match;
}

/** The condition keys with which policies ask for tags (IAM User Guide, "Controlling access to AWS resources using tags"). */
const tagKeys = (name: string, tags: Readonly<Record<string, string>>) =>
	Object.fromEntries(Object.entries(tags).map(([key, value]) => [`${name}/${key}`, value]));

export const getInferenceProfile = (call: ServerCall): Reply => ({
	json: find(call, call.path.id ?? '', 'bedrock:GetInferenceProfile').profile,
});

export function deleteInferenceProfile(call: ServerCall): Reply {
	const {profile, application} = find(call, call.path.id ?? '', 'bedrock:DeleteInferenceProfile');
	if (!application) throw invalid('System-defined inference profiles cannot be deleted.');
	call.state.deleted.add(profile.inferenceProfileArn);
	return {json: {}};
}

const limits = {
	name: /^(?:[0-9a-zA-Z][ _-]?)+$/,
	description: /^(?:[0-9a-zA-Z:.][ _-]?)+$/,
	tag: /^[a-zA-Z0-9\s._:/=+@-]*$/,
};

/** AWS's words for a value that its service model does not allow. */
const unlike = (value: unknown, field: string, constraint: string) =>
	invalid(
		`1 validation error detected: Value '${value}' at '${field}' failed to satisfy constraint: Member must ${constraint}`,
	);

export function createInferenceProfile(call: ServerCall): Reply {
	const {inferenceProfileName: name, modelSource, description, tags, clientRequestToken} = bodyOf(call);
	const copyFrom = String((modelSource as {copyFrom?: unknown} | undefined)?.copyFrom ?? '');
	if (typeof name !== 'string' || !limits.name.test(name))
		throw unlike(name, 'inferenceProfileName', 'satisfy regular expression pattern: ([0-9a-zA-Z][ _-]?)+');
	if (name.length > 64) throw unlike(name, 'inferenceProfileName', 'have length less than or equal to 64');
	if (typeof description === 'string' && !limits.description.test(description))
		throw unlike(description, 'description', 'satisfy regular expression pattern: ([0-9a-zA-Z:.][ _-]?)+');
	const wanted = readTags(tags);
	const anyOwn = arnOf(call, 'application-inference-profile/*');
	const asked = tagKeys('aws:RequestTag', wanted);
	authorize(call, 'bedrock:CreateInferenceProfile', anyOwn, asked);
	authorize(call, 'bedrock:CreateInferenceProfile', copyFrom, asked);
	if (Object.keys(wanted).length > 0) authorize(call, 'bedrock:TagResource', anyOwn, asked);
	const again = call.state.createTokens.get(String(clientRequestToken));
	if (clientRequestToken && again) return {status: 201, json: {inferenceProfileArn: again, status: 'ACTIVE'}};
	if (copyFrom.includes(':application-inference-profile/'))
		throw invalid('The model source must be a foundation model or a system-defined inference profile.');
	const {world, state, region} = call;
	const source = copyFrom.includes('foundation-model/')
		? {copyOf: copyFrom.split('/').at(-1) ?? ''}
		: {copyOf: findProfile(world, state, region, copyFrom)?.profile.inferenceProfileId ?? ''};
	const application = {
		id: (world.name.length * 36 ** 9 + 36 ** 11 + ++state.counter * 987_654_321)
			.toString(36)
			.slice(-12)
			.padStart(12, '0'),
		name,
		...source,
		...(typeof description === 'string' && {description}),
		tags: wanted,
	};
	const profile = applicationProfile(world.models, application, world.accountId, region);
	if (!profile) throw notFound(`The model source ${copyFrom} does not exist.`);
	const {profiles: existing} = applicationPage(world, state, region, 0, Number.POSITIVE_INFINITY);
	if (existing.some((other) => other.inferenceProfileName === name))
		throw new ServerError(400, 'ConflictException', `An inference profile named ${name} already exists.`);
	if (existing.length >= world.profileQuota)
		throw new ServerError(
			400,
			'ServiceQuotaExceededException',
			'The number of application inference profiles exceeds the quota of the account.',
		);
	state.created.set(region, [...(state.created.get(region) ?? []), application]);
	if (clientRequestToken) state.createTokens.set(String(clientRequestToken), profile.inferenceProfileArn);
	return {status: 201, json: {inferenceProfileArn: profile.inferenceProfileArn, status: 'ACTIVE'}};
}

function readTags(tags: unknown): Record<string, string> {
	if (!Array.isArray(tags)) return {};
	if (tags.length > 200)
		throw new ServerError(400, 'TooManyTagsException', 'The number of tags exceeds the limit of 200.');
	return Object.fromEntries(
		tags.map((tag: {key?: unknown; value?: unknown}) => {
			const [key, value] = [String(tag.key), String(tag.value ?? '')];
			if (!limits.tag.test(key) || !limits.tag.test(value) || key === '' || key.length > 128 || value.length > 256)
				throw unlike(key, 'tags', 'satisfy regular expression pattern: [a-zA-Z0-9\\s._:/=+@-]*');
			return [key, value] as const;
		}),
	);
}

const tagsOf = (call: ServerCall, arn: string, action: string) => {
	const {profile, application} = find(call, arn, action);
	const key = profile.inferenceProfileArn;
	return {key, tags: call.state.tags.get(key) ?? application?.tags ?? {}};
};

export function listTagsForResource(call: ServerCall): Reply {
	const {tags} = tagsOf(call, String(bodyOf(call).resourceARN), 'bedrock:ListTagsForResource');
	return {json: {tags: Object.entries(tags).map(([key, value]) => ({key, value}))}};
}

export function tagResource(call: ServerCall): Reply {
	const {resourceARN, tags: added} = bodyOf(call);
	const {key, tags} = tagsOf(call, String(resourceARN), 'bedrock:TagResource');
	call.state.tags.set(key, {...tags, ...readTags(added)});
	return {json: {}};
}

export function untagResource(call: ServerCall): Reply {
	const {resourceARN, tagKeys} = bodyOf(call);
	const {key, tags} = tagsOf(call, String(resourceARN), 'bedrock:UntagResource');
	const gone = Array.isArray(tagKeys) ? tagKeys.map(String) : [];
	call.state.tags.set(key, Object.fromEntries(Object.entries(tags).filter(([name]) => !gone.includes(name))));
	return {json: {}};
}
