// Finds a proxy that lets no connection through, or a setting that names none that can be used: Claude Code then reaches nothing.
import type {ErrorCause} from '../../../bedrock/aws-errors/cause.ts';
import type {RefusedCall} from '../../account-facts.ts';
import {refusalCheck} from '../../refusal-check.ts';
import {removalStep} from '../../steps.ts';
import {proxyInUse} from '../../values.ts';

const titles: Partial<Readonly<Record<ErrorCause, (refused: RefusedCall) => string>>> = {
	'proxy-invalid': () => 'The proxy setting is no address of an http proxy, and Claude Code can use no other kind',
	'proxy-user-refused': () => 'The proxy wants another user or password',
	'proxy-refused': ({call, region}) =>
		call === 'probe'
			? `The proxy does not let bedrock-runtime.${region}.amazonaws.com through`
			: 'The proxy does not let the connections to AWS through',
};

export const proxyRefused = refusalCheck({
	id: 'proxy-refused',
	title: 'The proxy lets the connections to AWS through',
	causes: ['proxy-refused', 'proxy-user-refused', 'proxy-invalid'],
	say: (_, refused) => titles[refused.failure.cause]?.(refused) ?? '',
	next: (subject, {failure}) => [
		failure.cause === 'proxy-invalid'
			? removalStep(subject, 'Name an http proxy there, or unset it', proxyInUse(subject) ?? 'HTTPS_PROXY')
			: {say: 'Ask whoever runs the proxy to let *.amazonaws.com through'},
	],
});
