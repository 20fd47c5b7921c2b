// IAM policy documents as AWS writes them, and the set of them that is in force for one caller.

export type OneOrMany = string | readonly string[];
export type Condition = Readonly<Record<string, Readonly<Record<string, OneOrMany>>>>;

export type PolicyStatement = {
	readonly Sid?: string;
	readonly Effect: 'Allow' | 'Deny';
	readonly Principal?: unknown;
	readonly Action?: OneOrMany;
	readonly NotAction?: OneOrMany;
	readonly Resource?: OneOrMany;
	readonly NotResource?: OneOrMany;
	readonly Condition?: Condition;
};

type PolicyDocument = {readonly Version?: string; readonly Statement: PolicyStatement | readonly PolicyStatement[]};

/** `name` is what the simulator calls the source; `arn` is named in denials where AWS names it (SCPs). */
export type Policy = {readonly name: string; readonly arn?: string; readonly document: PolicyDocument};

/** Absent means: there is no such layer. An empty list means: the layer is there and allows nothing. */
export type Policies = {
	/** Absent only for root, whom no identity policy binds. */
	readonly identity?: readonly Policy[];
	readonly boundary?: Policy;
	readonly session?: readonly Policy[];
	/** Absent: the account is in no organization. */
	readonly scp?: readonly Policy[];
	readonly rcp?: readonly Policy[];
	readonly vpcEndpoint?: Policy;
};

export const list = (value: OneOrMany | undefined): readonly string[] =>
	value === undefined ? [] : typeof value === 'string' ? [value] : value;

export function statementsOf(policy: Policy): readonly PolicyStatement[] {
	const statements = policy.document.Statement;
	return Array.isArray(statements) ? statements : [statements as PolicyStatement];
}

/** A policy from its statements, the shortest way to write one. */
export function policy(name: string, ...statements: PolicyStatement[]): Policy {
	return {name, document: {Version: '2012-10-17', Statement: statements}};
}

export const allow = (Action: OneOrMany, Resource: OneOrMany = '*', Condition?: Condition): PolicyStatement => ({
	Effect: 'Allow',
	Action,
	Resource,
	...(Condition && {Condition}),
});

export const deny = (Action: OneOrMany, Resource: OneOrMany = '*', Condition?: Condition): PolicyStatement => ({
	Effect: 'Deny',
	Action,
	Resource,
	...(Condition && {Condition}),
});
