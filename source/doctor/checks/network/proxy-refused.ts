// Finds a proxy that lets no connection through, or a setting that names none that can be used: Claude Code then reaches nothing.
import type {ErrorCause} from '../../../bedrock/aws-errors/cause.ts';
import {explainRefusal} from '../../../bedrock/aws-errors/explain-refusal.ts';
import type {RefusedCall} from '../../account-facts.ts';
import {refusalCheck} from '../../refusal-check.ts';
import {removalStep} from '../../steps.ts';
import {proxyInUse} from '../../values.ts';

const titles: Partial<Readonly<Record<ErrorCause, (refused: RefusedCall) => string>>> = {
	'proxy-invalid': () =>
		'The proxy setting is not the address of an HTTP proxy, the only kind that Claude Code can use',
	'proxy-timed-out': () => 'The proxy did not answer in time',
	'proxy-user-refused': () => 'The proxy does not accept the user or the password',
	'proxy-refused': ({call, region}) =>
		call === 'probe'
			? `The proxy does not allow bedrock-runtime.${region}.amazonaws.com`
			: 'The proxy does not allow connections to AWS',
};

export const proxyRefused = refusalCheck({
	id: 'proxy-refused',
	title: 'The proxy allows connections to AWS',
	causes: ['proxy-refused', 'proxy-user-refused', 'proxy-invalid', 'proxy-timed-out'],
	say: (_, refused) => titles[refused.failure.cause]?.(refused) ?? '',
	next: (subject, {failure, answer, region, pin = ''}) => {
		if (failure.cause === 'proxy-invalid')
			return [removalStep(subject, 'Name an HTTP proxy there, or unset it', proxyInUse(subject) ?? 'HTTPS_PROXY')];
		if (failure.cause === 'proxy-user-refused' || failure.cause === 'proxy-timed-out')
			return explainRefusal(answer, {region, pin}).next;
		return [{say: 'Ask whoever runs the proxy to allow *.amazonaws.com'}];
	},
});
