import { createAiChat } from '@nlux/core';

const root = document.createElement('div');
document.body.append(root);
const adapter = { batchText: async (): Promise<string> => 'Hello' };
createAiChat().withAdapter(adapter).mount(root);
