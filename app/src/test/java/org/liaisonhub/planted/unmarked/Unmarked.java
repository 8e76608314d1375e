package org.liaisonhub.planted.unmarked;

interface Unmarked {}
