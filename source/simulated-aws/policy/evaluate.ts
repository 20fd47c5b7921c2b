// The decision of AWS about one action on one resource: an explicit deny anywhere wins, then every layer present must allow.
import {type Policies, type Policy, type PolicyStatement, statementsOf} from './document.ts';
import {type LayerName, layers} from './layers.ts';
import {applies, missingKeys, type Request, speaksAbout} from './statement.ts';

type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny';
type Match = {readonly layer: LayerName; readonly policy: Policy; readonly statement: PolicyStatement};

export type Verdict = {
	readonly decision: Decision;
	/** Of a denial: the layer that refused. If several would, AWS names only one. */
	readonly layer?: LayerName;
	/** Of an explicit deny: the policy that holds it. */
	readonly policy?: Policy;
	/** The statements that decided. */
	readonly matched: readonly Match[];
	/** Condition keys that a statement about this action and resource asked for and the request lacked. */
	readonly missing: readonly string[];
};

export function evaluate(policies: Policies, request: Request): Verdict {
	const present = layers.flatMap(({name, policies: of}) => {
		const attached = of(policies);
		if (!attached) return [];
		const all = attached.flatMap((policy) =>
			statementsOf(policy).map((statement): Match => ({layer: name, policy, statement})),
		);
		return [{name, about: all.filter(({statement}) => speaksAbout(statement, request))}];
	});
	const about = present.flatMap((layer) => layer.about);
	const missing = [...new Set(about.flatMap(({statement}) => missingKeys(statement, request.context)))];
	const inForce = about.filter(({statement}) => applies(statement, request));

	const denials = inForce.filter(({statement}) => statement.Effect === 'Deny');
	const [denial] = denials;
	if (denial) return {decision: 'explicitDeny', layer: denial.layer, policy: denial.policy, matched: denials, missing};

	const silent = present.find(({name}) => !inForce.some(({layer}) => layer === name));
	if (silent) return {decision: 'implicitDeny', layer: silent.name, matched: [], missing};
	return {decision: 'allowed', matched: inForce.filter(({layer}) => layer === 'identity'), missing};
}
