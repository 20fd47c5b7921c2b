// The least-privilege policy for a list of needs: as few statements as stay exact, never a wildcard account or model.
import {parseArn} from '../arn.ts';
import type {Need} from '../permissions.ts';

export type Statement = {
	readonly Sid: string;
	readonly Effect: 'Allow';
	readonly Action: readonly string[];
	readonly Resource: readonly string[];
	readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
};

export type PolicyDocument = {readonly Version: '2012-10-17'; readonly Statement: readonly Statement[]};

export type PolicyOptions = {
	/** Also the first call of a model in an account, which subscribes it on the AWS Marketplace. */
	readonly marketplace?: boolean;
};

/** Everything in one document, however long. */
export function policyDocument(needs: readonly Need[], {marketplace = false}: PolicyOptions = {}): PolicyDocument {
	const statements = grouped(needs);
	return {Version: '2012-10-17', Statement: named(marketplace ? [...statements, subscription] : statements)};
}

type Unnamed = Omit<Statement, 'Sid'>;

/** Only Bedrock may subscribe in the caller's name (Claude Code docs, "Amazon Bedrock"); needed once per account. */
const subscription: Unnamed = {
	Effect: 'Allow',
	Action: ['aws-marketplace:Subscribe', 'aws-marketplace:ViewSubscriptions'],
	Resource: ['*'],
	Condition: {StringEquals: {'aws:CalledViaLast': ['bedrock.amazonaws.com']}},
};

// Two groupings: the actions of a resource under the same condition, then the resources with the same actions and condition.
function grouped(needs: readonly Need[]): Unnamed[] {
	const profiles = gather(needs, ({action, resource}) => [action, resource], conditionOf);
	const actions = gather(
		profiles,
		({key, values}) => [key[1] ?? '', ...values],
		({key}) => key[0] ?? '',
	);
	const resources = gather(
		actions,
		({key, values}) => [JSON.stringify(values), ...key.slice(1)],
		({key}) => key[0] ?? '',
	);
	return resources.map(({key, values}) => {
		const [action = '[]', ...arns] = key;
		const through = arns.includes('') ? [] : arns;
		return {
			Effect: 'Allow',
			Action: JSON.parse(action) as string[],
			Resource: values,
			...(through.length > 0 ? {Condition: {StringEquals: {'bedrock:InferenceProfileArn': through}}} : {}),
		};
	});
}

/**
 * A model is allowed only through the profiles that stand for it. The profile itself needs no condition, and the
 * region-less ARN none on `aws:RequestedRegion`: it says the same thing, and AWS documents two values for that key.
 */
function conditionOf({resource, profileArn = ''}: Need): string {
	return resource === profileArn ? '' : profileArn;
}

type Gathered = {readonly key: readonly string[]; readonly values: readonly string[]};

function gather<Item>(
	items: readonly Item[],
	keyOf: (item: Item) => string[],
	readValue: (item: Item) => string,
): Gathered[] {
	const found = new Map<string, {key: string[]; values: Set<string>}>();
	for (const item of items) {
		const key = keyOf(item);
		const entry = found.get(JSON.stringify(key)) ?? {key, values: new Set()};
		entry.values.add(readValue(item));
		found.set(JSON.stringify(key), entry);
	}
	return [...found.values()].map(({key, values}) => ({key, values: [...values].sort()}));
}

/** Sids say what a statement is for; IAM allows letters and digits, each once in a document. */
function named(statements: readonly Unnamed[]): Statement[] {
	const used = new Map<string, number>();
	return statements.map((statement) => {
		const base = nameOf(statement);
		const count = (used.get(base) ?? 0) + 1;
		used.set(base, count);
		return {Sid: count === 1 ? base : `${base}${count}`, ...statement};
	});
}

const names: readonly (readonly [Sid: string, when: (statement: Unnamed) => boolean])[] = [
	['FirstUseOnMarketplace', ({Action}) => Action.some((action) => action.startsWith('aws-marketplace:'))],
	['UseApiKey', ({Action}) => Action.includes('bedrock:CallWithBearerToken')],
	['ListProfiles', ({Action}) => Action.includes('bedrock:ListInferenceProfiles')],
	[
		'ModelsBehindProfiles',
		({Resource}) => Resource.every((arn) => parseArn(arn)?.resource.startsWith('foundation-model/')),
	],
	['CallProfiles', ({Action}) => Action.some((action) => action.startsWith('bedrock:InvokeModel'))],
	['ReadProfiles', () => true],
];

function nameOf(statement: Unnamed): string {
	return names.find(([, when]) => when(statement))?.[0] ?? 'Allow';
}
