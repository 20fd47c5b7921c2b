// What somebody has to do outside the wizard before the models of an account can be called for the first time.
import type {AccessReport} from '../../access/report.ts';
import {consoleLink} from '../../bedrock/console-link.ts';
import type {AccessResult} from '../../conversation/queries/access-query.ts';

/** Why no call can work yet, where it is a matter of the account and not of a permission. */
export type FirstUse = 'use-case-form' | 'agreement';

export function firstUseOf({report, evidence}: AccessResult): FirstUse | undefined {
	// Without the form the agreement is not what is in the way.
	if (report.findings.some(({id}) => id === 'access-use-case-form')) return 'use-case-form';
	const isHeld = evidence.probes.some((probe) => probe.state === 'held' && probe.code === 'agreement');
	return isHeld || report.findings.some(({id}) => id === 'access-marketplace') ? 'agreement' : undefined;
}

/** A paragraph each. */
export function adviceFor(firstUse: FirstUse | undefined, {rows}: AccessReport): readonly string[] {
	const link = consoleLink('models', rows[0]?.region ?? 'us-east-1');
	switch (firstUse) {
		case 'use-case-form':
			return [
				"AWS has no record of Anthropic's use-case form for this account. Unless your organisation submitted it, every call is answered with 404. Submit it once: open a Claude model here, and say who you are and what you use Claude for. It takes effect within about 15 minutes.",
				link,
			];
		case 'agreement':
			return [
				'No call was made: this account has no AWS Marketplace agreement for these models, and the first call makes it. The agreement itself costs nothing; calls are billed by tokens. Whoever makes that call needs aws-marketplace:Subscribe.',
				link,
			];
		default:
			return [];
	}
}
