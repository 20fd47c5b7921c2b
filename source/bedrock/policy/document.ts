// The least-privilege policy for a list of needs: the fewest statements that allow exactly these, without wildcards.
import {parseModel} from '../model.ts';
import type {Need} from '../permissions.ts';

export type Statement = {
	readonly Sid: string;
	readonly Effect: 'Allow' | 'Deny';
	readonly Action: readonly string[];
	readonly Resource: readonly string[];
	readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
};

export type PolicyDocument = {readonly Version: '2012-10-17'; readonly Statement: readonly Statement[]};

export type StatementWithoutSid = Omit<Statement, 'Sid'>;

export type PolicyOptions = {
	/** What is allowed besides the needs. */
	readonly more?: readonly StatementWithoutSid[];
	/** Also the first call of a model in an account, which subscribes it on the AWS Marketplace. */
	readonly marketplace?: boolean;
};

/** Everything in one document, however long. */
export function policyDocument(
	needs: readonly Need[],
	{marketplace = false, more = []}: PolicyOptions = {},
): PolicyDocument {
	const statements = [...statementsFor(needs), ...more];
	return {Version: '2012-10-17', Statement: withSids(marketplace ? [...statements, subscription] : statements)};
}

/** Lets Bedrock, and nobody else, subscribe on the caller's behalf (Claude Code docs, "Amazon Bedrock"); needed once per account. */
const subscription: StatementWithoutSid = {
	Effect: 'Allow',
	Action: ['aws-marketplace:Subscribe', 'aws-marketplace:ViewSubscriptions'],
	Resource: ['*'],
	Condition: {StringEquals: {'aws:CalledViaLast': ['bedrock.amazonaws.com']}},
};

/** Collects the profiles through which an action on a resource is allowed, then the actions of a resource, then the resources. */
function statementsFor(needs: readonly Need[]): StatementWithoutSid[] {
	const profiles = groupBy(needs, ({action, resource}) => [action, resource], conditionOf);
	const actions = groupBy(
		profiles,
		({key, values}) => [key[1] ?? '', ...values],
		({key}) => key[0] ?? '',
	);
	const resources = groupBy(
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
			...(through.length > 0 ? {Condition: {[operatorFor(through)]: {'bedrock:InferenceProfileArn': through}}} : {}),
		};
	});
}

const operatorFor = (arns: readonly string[]) =>
	arns.some((arn) => arn.includes('*')) ? 'StringLike' : 'StringEquals';

/**
 * A model is allowed only through the profiles that stand for it. The profile itself needs no condition, and the
 * region-less ARN none on `aws:RequestedRegion`: it says the same thing, and AWS documents two values for that key.
 */
function conditionOf({resource, profileArn = ''}: Need): string {
	return resource === profileArn ? '' : profileArn;
}

type KeyedValues = {readonly key: readonly string[]; readonly values: readonly string[]};

function groupBy<Item>(
	items: readonly Item[],
	keyOf: (item: Item) => string[],
	readValue: (item: Item) => string,
): KeyedValues[] {
	const groups = new Map<string, {key: string[]; values: Set<string>}>();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(JSON.stringify(key)) ?? {key, values: new Set()};
		group.values.add(readValue(item));
		groups.set(JSON.stringify(key), group);
	}
	return [...groups.values()].map(({key, values}) => ({key, values: [...values].sort()}));
}

/** A Sid says what its statement is for. IAM allows letters and digits only, and each Sid once in a document. */
function withSids(statements: readonly StatementWithoutSid[]): Statement[] {
	const used = new Map<string, number>();
	return statements.map((statement) => {
		const base = sidOf(statement);
		const count = (used.get(base) ?? 0) + 1;
		used.set(base, count);
		return {Sid: count === 1 ? base : `${base}${count}`, ...statement};
	});
}

const sids: readonly (readonly [Sid: string, when: (statement: StatementWithoutSid) => boolean])[] = [
	['FirstUseOnMarketplace', ({Action}) => Action.some((action) => action.startsWith('aws-marketplace:'))],
	['ReadQuotas', ({Action}) => Action.includes('servicequotas:ListServiceQuotas')],
	['UseApiKey', ({Action}) => Action.includes('bedrock:CallWithBearerToken')],
	['CreateProfiles', ({Action}) => Action.includes('bedrock:CreateInferenceProfile')],
	['DeleteOwnProfiles', ({Action}) => Action.includes('bedrock:DeleteInferenceProfile')],
	['TagProfiles', ({Action}) => Action.includes('bedrock:TagResource')],
	['ApplyGuardrail', ({Action}) => Action.includes('bedrock:ApplyGuardrail')],
	['CallProfiles', ({Action}) => Action.some((action) => action.startsWith('bedrock:InvokeModel'))],
	['ListProfiles', ({Action}) => Action.includes('bedrock:ListInferenceProfiles')],
	['ReadProfiles', () => true],
];

function sidOf(statement: StatementWithoutSid): string {
	return modelsSid(statement) ?? sids.find(([, when]) => when(statement))?.[0] ?? 'Allow';
}

/** `Opus55ThroughProfile`; undefined where the resources are not foundation models. */
function modelsSid({Resource}: StatementWithoutSid): string | undefined {
	const ids = Resource.map((arn) => /::foundation-model\/(.*)$/.exec(arn)?.[1]);
	if (ids.includes(undefined)) return undefined;
	const models = new Set(ids.map((id = '') => parseModel(id)?.label.replace(/[^A-Za-z0-9]/g, '') ?? 'AnyClaudeModel'));
	// A long Sid counts towards the size of the policy.
	return models.size > 3 ? 'ModelsThroughProfiles' : `${[...models].join('')}ThroughProfile`;
}
