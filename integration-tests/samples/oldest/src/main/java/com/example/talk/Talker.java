package com.example.talk;

/** Leads a conversation, each answer before the next question. */
interface Talker {

  /** Says something and returns the whole answer. */
  String say(String text) throws Exception;
}
