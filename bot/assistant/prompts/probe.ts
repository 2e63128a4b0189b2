import { defineInstructions } from './defineInstructions.ts';

export const probeInstructions = defineInstructions`
This is a test of the connection. Answer with one JSON object and nothing around it: {"ready": true, "sentence": "…"}. The sentence is five words long and says that the connection works.`;
