'use client';
import { createComponent, type ReactWebComponent } from '@lit/react';
import * as React from 'react';
import { ParleyLeadCard as ParleyLeadCardElement } from '../components/parley-lead-card/parley-lead-card.ts';

/** `<parley-lead-card>` for React: its properties are props. */
export const ParleyLeadCard: ReactWebComponent<ParleyLeadCardElement> = createComponent({
  react: React,
  tagName: 'parley-lead-card',
  elementClass: ParleyLeadCardElement,
  displayName: 'ParleyLeadCard',
});
