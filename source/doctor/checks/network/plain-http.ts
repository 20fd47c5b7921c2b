// Finds an address with http:// that what signs people in would be sent to: anybody on the way could read it, so nothing was sent.
import {refusalCheck} from '../../refusal-check.ts';

export const plainHttp = refusalCheck({
	id: 'plain-http',
	title: 'What signs you in is sent over https alone',
	causes: ['plain-http'],
	say: () => 'What signs you in would be sent over plain http, so it was not sent',
	because: (_, {answer}) => answer.message,
	next: () => [{say: 'Write https:// in that address'}],
});
