package com.beeper.desktop.compatibility.servers.war;

import com.beeper.desktop.bridges.LoginSession;
import com.beeper.desktop.bridges.LoginSessionStatus;
import java.util.List;
import java.util.Map;

/** A bean of the application that contains models and an enum of the SDK. */
public class SessionHolder {

  private String note;
  private LoginSession session;
  private List<LoginSession> others;
  private Map<String, LoginSession> byName;
  private LoginSessionStatus status;

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }

  public LoginSession getSession() {
    return session;
  }

  public void setSession(LoginSession session) {
    this.session = session;
  }

  public List<LoginSession> getOthers() {
    return others;
  }

  public void setOthers(List<LoginSession> others) {
    this.others = others;
  }

  public Map<String, LoginSession> getByName() {
    return byName;
  }

  public void setByName(Map<String, LoginSession> byName) {
    this.byName = byName;
  }

  public LoginSessionStatus getStatus() {
    return status;
  }

  public void setStatus(LoginSessionStatus status) {
    this.status = status;
  }
}
