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
	authorize(call, action, arn);
	if (!match)
		throw notFound(
			`The inference profile ${idOrArn} does not exist. Check the identifier and the Region, then try again.`,
		);
	return match;
}

export const getInferenceProfile = (call: ServerCall): Reply => ({
	json: find(call, call.path.id ?? '', 'bedrock:GetInferenceProfile').profile,
});

export function deleteInferenceProfile(call: ServerCall): Reply {
	const {profile, application} = find(call, call.path.id ?? '', 'bedrock:DeleteInferenceProfile');
	if (!application) throw invalid('System-defined inference profiles cannot be deleted.');
	call.state.deleted.add(profile.inferenceProfileArn);
	return {json: {}};
}

const limits = {name: /^(?:[0-9a-zA-Z][ _-]?)+$/, tag: /^[a-zA-Z0-9\s._:/=+@-]*$/};

export function createInferenceProfile(call: ServerCall): Reply {
	const {inferenceProfileName: name, modelSource, description, tags} = bodyOf(call);
	const copyFrom = String((modelSource as {copyFrom?: unknown} | undefined)?.copyFrom ?? '');
	if (typeof name !== 'string' || name.length > 64 || !limits.name.test(name))
		throw invalid(
			`1 validation error detected: Value '${name}' at 'inferenceProfileName' failed to satisfy constraint: Member must satisfy regular expression pattern: ([0-9a-zA-Z][ _-]?)+`,
		);
	authorize(call, 'bedrock:CreateInferenceProfile', arnOf(call, 'application-inference-profile/*'));
	authorize(call, 'bedrock:CreateInferenceProfile', copyFrom);
	const source = copyFrom.includes('foundation-model/')
		? {copyOf: copyFrom.split('/').at(-1) ?? ''}
		: {copyOf: findProfile(call.world, call.state, call.region, copyFrom)?.profile.inferenceProfileId ?? ''};
	const existing = call.state.created.get(call.region) ?? [];
	const application = {
		id: (call.world.name.length * 36 ** 9 + 36 ** 11 + ++call.state.counter * 987_654_321)
			.toString(36)
			.slice(-12)
			.padStart(12, '0'),
		name,
		...source,
		...(typeof description === 'string' && {description}),
		tags: readTags(tags),
	};
	const profile = applicationProfile(call.world.models, application, call.world.accountId, call.region);
	if (!profile) throw notFound(`The model source ${copyFrom} does not exist.`);
	if (existing.some((other) => other.name === name))
		throw new ServerError(400, 'ConflictException', `An inference profile named ${name} already exists.`);
	call.state.created.set(call.region, [...existing, application]);
	return {status: 201, json: {inferenceProfileArn: profile.inferenceProfileArn, status: 'ACTIVE'}};
}

function readTags(tags: unknown): Record<string, string> {
	if (!Array.isArray(tags)) return {};
	if (tags.length > 200)
		throw new ServerError(400, 'TooManyTagsException', 'The number of tags exceeds the limit of 200.');
	return Object.fromEntries(
		tags.map((tag: {key?: unknown; value?: unknown}) => {
			const pair = [String(tag.key), String(tag.value ?? '')] as const;
			if (!pair.every((text) => limits.tag.test(text)))
				throw invalid(`The tag ${pair[0]} holds characters that are not allowed.`);
			return pair;
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
